## Identifiers: what is said of a number that was judged. No message holds any part of the number.

identifier-limits = Whether a number was ever issued, belongs to the name beside it, or is still in use cannot be seen offline.

## Kinds

identifier-kind-resident-id = Resident identity number, 18 characters
identifier-kind-resident-id-15 = Resident identity number of the first generation, 15 digits
identifier-kind-uscc = Unified Social Credit Code
identifier-kind-organisation-code = Organisation code
identifier-kind-business-registration-15 = Business registration number, 15 digits
identifier-kind-mobile = Mobile number in mainland China
identifier-kind-landline = Landline number in mainland China
identifier-kind-hk-macao-permit = Mainland travel permit for Hong Kong and Macao residents
identifier-kind-taiwan-permit = Mainland travel permit for Taiwan residents
identifier-kind-hmt-residence-permit = Residence permit for Hong Kong, Macao and Taiwan residents
identifier-kind-foreign-permanent-resident-id = Foreign permanent resident identity card number
identifier-kind-passport-cn = Chinese passport number
identifier-kind-passport-mrz = Machine-readable lines of a passport
identifier-kind-postal-code = Postal code
identifier-kind-bank-card = Bank card number
identifier-kind-email = E-mail address
identifier-kind-person-name = Chinese name of a person
identifier-kind-icp-number = ICP filing or licence number
identifier-kind-mini-program-filing-number = Mini Program filing number

## Verdicts

identifier-verdict-valid = Possible, and known to every list
identifier-verdict-doubtful = To be compared with the document
identifier-verdict-invalid = Impossible as written

## Reasons, each with what to do

identifier-what-empty = Nothing is written here.
identifier-do-empty = Copy the number from the document.
identifier-what-wrong-length = There are too many or too few characters.
identifier-do-wrong-length = Compare with the document for a character left out, doubled, or pasted along.
identifier-what-unexpected-character = One character does not occur in such numbers.
identifier-do-unexpected-character = Remove it, or replace it by the character on the document.
identifier-what-other-script-digit = One digit comes from another script and looks like a plain digit only on the screen.
identifier-do-other-script-digit = Type that digit again with an English keyboard.
identifier-what-look-alike-letter = One character looks like the letter that belongs there, and is another.
identifier-do-look-alike-letter = Type that letter again with an English keyboard.
identifier-what-invisible-mark = There is a mark that cannot be seen, as contact apps leave behind.
identifier-do-invisible-mark = Type the number afresh instead of pasting it.
identifier-what-full-width = There are full-width characters.
identifier-do-full-width = Switch the input method to half width and type them again.
identifier-what-lower-case = There is a small letter where a capital belongs.
identifier-do-lower-case = Write it as a capital.
identifier-what-space = There is a space.
identifier-do-space = Remove it.
identifier-what-hyphen = There is a hyphen.
identifier-do-hyphen = Remove it.
identifier-what-letter-for-digit = A letter stands where only a digit can stand, such as O for 0 or l for 1.
identifier-do-letter-for-digit = Replace it by the digit on the document.
identifier-what-spreadsheet-damage = A spreadsheet took the number for a quantity and changed its digits.
identifier-do-spreadsheet-damage = Copy the number from the document, and format that spreadsheet column as text.
identifier-what-wrong-beginning = No such number begins like this.
identifier-do-wrong-beginning = Check whether this is the right kind of number, then its first characters.
identifier-what-wrong-ending = No such number ends like this.
identifier-do-wrong-ending = Check whether this is the right kind of number, then its last characters.
identifier-what-unknown-form = The number matches none of the known forms.
identifier-do-unknown-form = Compare every character with the document; if it is printed so, keep it.
identifier-what-wrong-check-character = The check character does not follow from the others; most often one character was mistyped or two were swapped.
identifier-do-wrong-check-character = Compare every character with the document.
identifier-what-no-such-date = The date inside the number is not in the calendar.
identifier-do-no-such-date = Compare the digits of the date with the document.
identifier-what-born-in-future = The date of birth inside the number lies in the future.
identifier-do-born-in-future = Compare the digits of the date with the document.
identifier-what-born-too-early = Nobody with that year of birth ever received a number.
identifier-do-born-too-early = Compare the digits of the year with the document.
identifier-what-order-not-issued = The order code is 000, which is not given out in practice.
identifier-do-order-not-issued = Compare the last four characters with the document.
identifier-what-region-impossible = The first digits belong to no province that issues such numbers.
identifier-do-region-impossible = Compare the first digits with the document, and check whether this is the right kind of number.
identifier-what-region-unknown = The region code is not in our list.
identifier-do-region-unknown = Compare the digits of the region with the document; a new region may not be listed yet.
identifier-what-region-not-county = The region code names a province or prefecture, not a county.
identifier-do-region-not-county = Compare the first six digits with the document.
identifier-what-region-ended-before-birth = The region was abolished before the person was born.
identifier-do-region-ended-before-birth = Compare the region and the date of birth with the document.
identifier-what-other-kind = This would be a number of another kind.
identifier-do-other-kind = Choose the kind that the document is, or enter the number asked for here.
identifier-what-registration-unknown = The first two characters name no registration authority and type that our list knows.
identifier-do-registration-unknown = Compare the first two characters with the licence; a new type may not be listed yet.
identifier-what-wrong-organisation-check = The organisation code inside does not agree with its own check character.
identifier-do-wrong-organisation-check = Compare characters 9 to 17 with the licence, and look the code up in the public register.
identifier-what-country-unknown = The country code is not in ISO 3166-1.
identifier-do-country-unknown = Compare the characters of the country with the card.
identifier-what-segment-not-allocated = Numbers beginning like this are not known to be in use.
identifier-do-segment-not-allocated = Call the number, or compare it with the person; a new range may not be listed yet.
identifier-what-segment-without-messages = Numbers beginning like this belong to machines or emergency services and receive no text message.
identifier-do-segment-without-messages = Ask for a mobile number that can receive the confirmation message.
identifier-what-segment-unconfirmed = Numbers beginning like this are known from one source only.
identifier-do-segment-unconfirmed = Send a text message to the number before relying on it.
identifier-what-area-missing = There is no area code.
identifier-do-area-missing = Put the area code with its zero in front, such as 0755.
identifier-what-area-unknown = The area code is not in our list.
identifier-do-area-unknown = Check the area code of that city.
identifier-what-area-length = Numbers of that area have another length.
identifier-do-area-length = Check whether a digit is missing or doubled.
identifier-what-extension = An extension stands behind the number.
identifier-do-extension = Enter the number without it, or ask for a direct number.
identifier-what-zone-unknown = The first two digits are no postal zone in our list.
identifier-do-zone-unknown = Look up the postal code of the address.
identifier-what-wrong-lines = These are not two lines of 44 characters.
identifier-do-wrong-lines = Copy both lines whole, with every < sign, one under the other.
identifier-what-local-part = The part before the @ is missing, too long, or has a dot out of place.
identifier-do-local-part = Compare that part with what the person gave.
identifier-what-domain = The part after the @ is not a complete domain name such as example.com.
identifier-do-domain = Compare that part with what the person gave.
identifier-what-misplaced-dot = The dot between the parts of the name stands at an end, or twice.
identifier-do-misplaced-dot = Put one dot · between two parts, and none elsewhere.
identifier-what-not-han = One character is not a Chinese character.
identifier-do-not-han = Enter the name as the identity card prints it.
identifier-what-private-use = One character was drawn by an old font and means nothing elsewhere.
identifier-do-private-use = Type the character again with a current input method.

## What was put right

identifier-changed-invisible-marks = invisible marks dropped
identifier-changed-full-width = full-width characters made plain
identifier-changed-surrounding-space = spaces at the ends dropped
identifier-changed-inner-space = spaces inside dropped
identifier-changed-hyphens = hyphens dropped or made plain
identifier-changed-lower-case = small letters made capitals
identifier-changed-text-marker = apostrophe of a spreadsheet dropped
identifier-changed-country-code = country code dropped
identifier-changed-brackets = brackets dropped
identifier-changed-middle-dot = dot made the middle dot ·
identifier-changed-composed = characters composed

## A refused character, by name and place

identifier-refused = Character { $position } is { $script }.
identifier-refused-instead = Character { $position } is { $script }; “{ $instead }” was probably meant.
identifier-script-ascii = a Latin letter or sign
identifier-script-full-width = a full-width character
identifier-script-invisible = an invisible mark
identifier-script-arabic-indic = an Arabic-Indic digit
identifier-script-persian = a Persian digit
identifier-script-devanagari = a Devanagari digit
identifier-script-bengali = a Bengali digit
identifier-script-thai = a Thai digit
identifier-script-tibetan = a Tibetan digit
identifier-script-mongolian = a Mongolian digit
identifier-script-chinese-numeral = a Chinese numeral
identifier-script-circled = a circled digit
identifier-script-superscript = a superscript digit
identifier-script-subscript = a subscript digit
identifier-script-mathematical = a mathematical letter or digit
identifier-script-cyrillic = a Cyrillic letter
identifier-script-greek = a Greek letter
identifier-script-roman-numeral = a Roman numeral
identifier-script-sign = a sign
identifier-script-other = a character that does not belong

## Facts

identifier-fact-form = Form
identifier-fact-birth-date = Date of birth
identifier-fact-age = Age
identifier-fact-sex = Sex
identifier-fact-region-code = Region code
identifier-fact-region-name = Region
identifier-fact-region-place = Place
identifier-fact-region-first-year = Region in force from
identifier-fact-region-last-year = Region in force until
identifier-fact-nationality = Nationality
identifier-fact-registration-authority = Registered by
identifier-fact-registration-type = Type of entity
identifier-fact-organisation-code = Organisation code
identifier-fact-segment = Used for
identifier-fact-area-code = Area code
identifier-fact-place = Place
identifier-fact-ownership = Owner
identifier-fact-upgraded = 18-character form, usually
identifier-fact-document-number = Document number
identifier-fact-issuer = Issued by
identifier-fact-surname = Surname
identifier-fact-given-names = Given names
identifier-fact-expires = Expires
identifier-fact-character = Character
identifier-fact-script = Kind of character
identifier-fact-position = Position
identifier-fact-instead = Probably meant
identifier-fact-also-valid-as = Would be valid as

identifier-sex-female = female
identifier-sex-male = male
identifier-ownership-domestic = domestic enterprise
identifier-ownership-foreign-invested = foreign-invested enterprise
identifier-ownership-self-employed = sole trader
identifier-segment-public = public mobile service
identifier-segment-virtual-operator = public mobile service of a virtual operator
identifier-segment-data-card = data cards
identifier-segment-satellite = satellite telephones
identifier-segment-internet-of-things = machines
identifier-segment-emergency = emergency communication
identifier-segment-maritime = maritime satellite service
identifier-form-card-2023 = card issued since December 2023
identifier-form-card-2004 = card of 2004 or 2017
identifier-form-lifelong-number = number for life
identifier-form-with-issue-count = number with the count of issues
identifier-form-ordinary-passport = ordinary passport
identifier-form-official-passport = official passport
identifier-form-hong-kong-passport = Hong Kong passport
identifier-form-macao-passport = Macao passport
identifier-form-filing = filing
identifier-form-licence = licence
identifier-form-telecom-licence = telecommunications business licence
