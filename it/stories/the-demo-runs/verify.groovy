def run = { String... words ->
    def process = words.toList().execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0
    text.trim()
}
def seen = { new File(basedir, "seen/$it") }

assert seen('revenue').readLines() == ['2024-05-01|2|20.00', '2024-05-02|1|100.00']
assert seen('lake').exists()
assert new File(basedir, 'build.log').text =~ /Stack drydock-story-demo is up after [\d.]+ s; nothing was to be done/

[['ps', '-a'], ['volume', 'ls'], ['network', 'ls']].each { what ->
    assert run('docker', *what, '-q', '--filter', 'label=com.docker.compose.project=drydock-story-demo') == ''
}
return true
