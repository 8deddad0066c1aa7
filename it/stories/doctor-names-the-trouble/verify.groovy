def log = new File(basedir, 'build.log').text
def messages = (log =~ /\[ERROR\] Failed to execute goal .*:doctor \(default-cli\) on project \S+: (.*) -> \[Help 1\]/).collect { it[1] }
def expected = [
    ~/No Docker Engine runs at `unix:\/\/\/no\/such\/docker\.sock` \(stack\.dockerHost\): there is no such socket; .*-Dstack\.dockerHost=.*/,
    ~/`ssh:\/\/ann@box\.example\.com` \(DOCKER_HOST\) needs SSH, .*; open a tunnel with `ssh -nNT -L .* ann@box\.example\.com` .*/,
    ~/There is no context `lab` \(DOCKER_CONTEXT\) in .*; `docker context ls` lists those there are/,
    ~/No Docker Engine answers at `tcp:\/\/127\.0\.0\.1:1` \(stack\.dockerHost\): .*[Rr]efused.*; start it .*/,
]
assert messages.size() == expected.size()
[messages, expected].transpose().each { message, pattern -> assert message ==~ pattern }
assert !log.contains('\tat ')
