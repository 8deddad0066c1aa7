import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('''
  db:
    environment:
      POSTGRES_PASSWORD: "***"
    image: postgres:16
''')
assert log.contains('        published: "5432"')

def project = new JsonSlurper().parse(new File(basedir, 'target/stack.json'))
assert project.services.keySet() == ['admin', 'db'] as Set
assert project.services.admin.depends_on.db.condition == 'service_started'
assert project.volumes.data.name == 'warehouse_data'

assert log.contains('[ERROR] broken.yaml:3:5: services.db: `prots` is no key of a service; did you mean `ports`?')
assert !log.contains('correct-horse')
