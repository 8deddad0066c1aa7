def docker = { String... words ->
    def process = (['docker'] + words.toList()).execute()
    def text = process.inputStream.text
    assert process.waitFor() == 0 : process.errorStream.text
    text.trim()
}
def runs = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)
assert runs[0].contains('Using the MultiThreadedBuilder implementation with a thread count of 2')
assert runs[5].contains('volume drydock-story-locked-down_warehouse removed')

[[name: 'shop', run: runs[3]], [name: 'etl', run: runs[4]]].each { service ->
    def name = service.name
    assert runs[0] =~ /Loaded drydock-story\/$name:1: digest sha256:/
    assert runs[2] =~ /$name +running \(healthy\)/
    assert service.run =~ /Uid:\s+65532\s+65532\s+65532\s+65532/
    assert service.run =~ /CapBnd:\s+0000000000000000/
    assert service.run =~ /NoNewPrivs:\s+1/
    assert service.run.contains('Read-only file system')
    docker('image', 'rm', "drydock-story/$name:1")
}
return true
