def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*Building Maven Stub Project.*$/)
def up = runs[1]
assert up =~ /(?s)db is healthy.*migrate-1 started.*migrate is completed.*app-1 started.*app is ready/
assert up =~ /stack\.db\.5432 = \d+/
assert new File(basedir, 'target/stack/ports.properties').text =~ /stack\.db\.5432=\d+\nstack\.db\.host=localhost\n/
assert new File(basedir, 'target/stack/timeline.json').exists()
assert runs[2] =~ /drydock-story-up-db-1 +db +running \((starting|healthy)\) +.*->5432\/tcp/
assert runs[2] =~ /drydock-story-up-migrate-1 +migrate +exited \(0\)/
assert runs[3].contains('db-1       | ready for ***')
assert runs[3].contains('migrate-1  | migrated')
assert runs[4] =~ /(?s)app-1 stopped.*db-1 stopped/
assert runs[5] =~ /(?s)db-1 started.*app-1 started/ && !runs[5].contains('migrate-1 started')
assert runs[6].contains('`migrate` is done and unchanged') && !(runs[6] =~ /created|started/)
assert runs[7].contains('network drydock-story-up_default removed') && !runs[7].contains('volume')
assert runs[8] =~ /volume drydock-story-up_data removed/
assert new File(basedir, 'target/stack/logs/db-1.log').text.contains('ready for ***')
assert !log.contains('story-s3cret')
