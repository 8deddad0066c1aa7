print("hello, world, hello, world, hello, world")
