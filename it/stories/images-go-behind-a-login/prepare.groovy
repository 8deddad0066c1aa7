def registry = new ProcessBuilder('timeout', '300', 'docker-registry', 'serve', 'registry.yml').directory(basedir)
        .redirectErrorStream(true).redirectOutput(new File(basedir, 'registry.log')).start()
new File(basedir, 'registry.pid').text = registry.pid()
for (int i = 0; i < 100; i++) {
    try {
        new Socket('127.0.0.1', 5713).close()
        return
    } catch (ConnectException notYet) {
        sleep(100)
    }
}
throw new IllegalStateException('the registry does not answer: ' + new File(basedir, 'registry.log').text)
