"""Output formats, by the name the command line knows them under."""
