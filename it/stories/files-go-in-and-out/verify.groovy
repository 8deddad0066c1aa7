def runs = new File(basedir, 'build.log').text.split(/(?m)^.*Building Maven Stub Project.*$/)
assert runs[3].contains('1,42')
assert new File(basedir, 'results/report').text == '42\n'
assert runs[5].contains('The copy of job:/work/odd is refused: `odd/link` is a link to `/etc`, outside; nothing was written')
assert !new File(basedir, 'odd').exists() && !basedir.list().any { it.startsWith('.drydock') }
assert runs[6].contains('There is no `/work/nosuch` in container drydock-story-cp-job-1')
