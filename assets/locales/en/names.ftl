# Names of the product and of the things it speaks of.
product = Tongguan
