def files = ['one', 'elsewhere/two'].collect { new File(basedir, "$it/target/stack-image.tar") }
assert files[0].length() > 0
assert files[0].bytes == files[1].bytes
def digests = ['one', 'elsewhere/two'].collect { new File(basedir, "$it/target/stack-image.digest").text }
assert digests[0] ==~ /sha256:[0-9a-f]{64}/
assert digests[0] == digests[1]
assert new File(basedir, 'one/target/stack-image.sbom.json').text == new File(basedir, 'elsewhere/two/target/stack-image.sbom.json').text
