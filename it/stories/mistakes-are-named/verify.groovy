def log = new File(basedir, 'build.log').text
def messages = (log =~ /on project mistakes-are-named: (.*) -> \[Help 1\]/).collect { it[1] }
def expected = [
    /stack\.lint\.failOn: `warn` is not known; write `error`, `warning`, `info` or `never`/,
    /.*`no-latest-tags`.*`no-latest-tag`.*/,
    /stack\.lint\.formats: `xml` is not known; write `text`, `json` or `sarif`/,
    /.*`recomended`.*`recommended`.*/,
    /.*typo\.yaml:1:1: .*`rulez`.*`rules`.*/,
    /.*gone\.yaml.*/,
    /stack\.lint\.directory: .*gone` is not a folder/,
]
assert messages.size() == expected.size()
[messages, expected].transpose().each { message, pattern -> assert message ==~ pattern }
assert !log.contains('\tat ')
