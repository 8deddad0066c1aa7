def log = new File(basedir, 'build.log').text
assert log.count('Lint is skipped') == 2
assert !log.contains('Dockerfile')
assert !new File(basedir, 'target/drydock').exists()
