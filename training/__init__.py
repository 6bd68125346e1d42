"""How models/ is made from openly licensed corpora; not imported by graphkit."""
