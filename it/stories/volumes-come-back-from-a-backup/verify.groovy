def log = new File(basedir, 'build.log').text
def runs = log.split(/(?m)^.*Building Maven Stub Project.*$/)
assert runs[3] =~ /(?s)-db-1 paused.*Volume drydock-story-backup_warehouse is in .*backups.warehouse\.tar\.gz: \d+ entries.*-db-1 goes on/
assert runs[4].contains('is in use by drydock-story-backup-db-1; `-Dstack.stop` stops them meanwhile')
assert runs[5].contains('volume drydock-story-backup_warehouse removed')
assert runs[6] =~ /Volume drydock-story-backup_warehouse holds what drydock-story-backup_warehouse held at/
assert runs[8].contains('amount is 42')
assert runs[9].contains('is not the one that its manifest describes') && runs[9].contains('nothing was restored')

def archive = new File(basedir, 'backups/warehouse.tar.gz')
def manifest = new groovy.json.JsonSlurper().parse(new File(basedir, 'backups/warehouse.tar.gz.json'))
assert manifest.sha256 == java.security.MessageDigest.getInstance('SHA-256').digest(archive.bytes).encodeHex().toString()
assert manifest.images == ['postgres:16'] && manifest.labels.team == 'lake' && manifest.project == 'drydock-story-backup'
assert new File(basedir, 'backups').list().sort().toList() == ['warehouse.tar.gz', 'warehouse.tar.gz.json']
assert !log.contains('story-s3cret') && !new File(basedir, 'backups/warehouse.tar.gz.json').text.contains('s3cret')
