def log = new File(basedir, 'build.log').text
assert log.count('checks-1  | checking') == 2
assert log.contains('Service `checks` ended with 3')
assert log.contains('Stack drydock-story-test has no containers')
assert new File(basedir, 'target/stack/logs/checks-1.log').text == 'checking\n'
assert new File(basedir, 'target/stack/logs/db-1.log').text.contains('serving')
