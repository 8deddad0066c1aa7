def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*Building Maven Stub Project.*$/)
assert runs[1] =~ /(?s)db is healthy.*container drydock-story-run-load-run-[0-9a-f]{12} started.*\[INFO\] loading into test as \*\*\*/
assert runs[1] =~ /drydock-story-run-load-run-[0-9a-f]{12} ended with 0/
assert runs[2] =~ /create container drydock-story-run-load-run-/ && !runs[2].contains('nothing asked for')
assert runs[3] =~ /\[INFO\] broken/ && runs[3].contains('The command ended with 3') && !runs[3].contains('db-1')
assert runs[4] =~ /drydock-story-run-db-1 +db +running/ && !runs[4].contains('load')
assert (runs[5] =~ /container drydock-story-run-load-run-[0-9a-f]{12} removed/).count == 1
assert !log.contains('story-s3cret')
