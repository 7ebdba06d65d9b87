import Linker
