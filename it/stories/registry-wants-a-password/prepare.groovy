def answers = {
    try {
        return new URL('http://127.0.0.1:5017/v2/').openConnection().responseCode == 401
    } catch (IOException notYet) {
        return false
    }
}
def log = new File(basedir, 'registry.log')
context.registry = new ProcessBuilder('docker-registry', 'serve', 'registry.yaml')
    .directory(basedir).redirectErrorStream(true).redirectOutput(log).start()
for (int i = 0; i < 100 && !answers(); i++) {
    assert context.registry.alive : log.text
    sleep 200
}
assert answers()
