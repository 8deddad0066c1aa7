def readme = new File(basedir, '../../../../README.md').text
def log = new File(basedir, 'build.log').text

def goal = new File(basedir, 'invoker.properties').text.trim().replace('invoker.goals = ', '')
assert readme.contains("cd docs/demo && mvn ${goal.replace('${project.version}', '0.1.0-SNAPSHOT')}\n")

def shown = (readme =~ /(?s)<!-- demo:begin -->\n+```text\n(.*?)```\n+<!-- demo:end -->/)[0][1]
shown.replace('/home/you/drydock/docs/demo', basedir.canonicalPath).readLines().each { assert log.contains(it) }
return true
