def loaded = new File(basedir, 'classes.log').readLines()
assert loaded.any { it.contains(' dev.drydock.lint.Linter ') }
assert !loaded.any { it =~ / (com\.github\.dockerjava|com\.sun\.jna|dev\.drydock\.docker\.engine\.Http|com\.google\.cloud|com\.fasterxml|org\.apache\.commons\.compress)/ }
