def log = new File(basedir, 'build.log').text
assert log.contains('Service `db` is not ready: container drydock-story-failed-db-1 ended with 127 (the command, or a program that it calls, was not found)')
assert log =~ /\[ERROR\] +starting/
assert log =~ /\[ERROR\] +sh: exec: .*postgrez.*not found/
assert log.contains('Stack drydock-story-failed has no containers')
assert new File(basedir, 'target/stack/logs/db-1.log').text.contains('starting')
