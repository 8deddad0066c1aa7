def log = new File(basedir, 'build.log').text
def port = (log =~ /stack\.web\.80 = (\d+)/)[0][1]
assert new File(basedir, 'target/tests/test.properties').text == "url=http://localhost:${port}/\n"
assert log.contains('Stack drydock-story-ports is down')
