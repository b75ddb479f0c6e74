# The guide: how the window and the terminal offer it. The pages themselves are assets/guide.

window-help = Help
window-help-contents = Contents of the guide
window-help-close = Close

guide-part-first = First steps
guide-part-dossier = Working on a dossier
guide-part-pages = The pages of a dossier
guide-part-handover = Handing over
guide-part-vault = Rules, records, settings
guide-part-beyond = Terms, and guides for others

cli-guide-about = Prints a page of the guide, or lists the pages
cli-argument-guide-page = Name of a page; all pages are listed if none is given
error-no-such-guide-page-what = The guide has no page of that name.
error-no-such-guide-page-do = Run “tongguan guide” to see the names of all pages.
