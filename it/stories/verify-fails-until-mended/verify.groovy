def (broken, mended) = new File(basedir, 'build.log').text.split('Scanning for projects').drop(1)

assert broken.contains("[ERROR] ${basedir.canonicalPath}/Dockerfile:[1,6] ")
assert broken.contains('(pinned-image-tag)')
assert broken =~ /(?m)^ 1 \| FROM python\n +\| {6}\^{6}$/
assert broken =~ /on project verify-fails-until-mended: Drydock found 1 error/
assert broken.contains('BUILD FAILURE')

assert !mended.contains('Dockerfile:[')
assert mended.contains('BUILD SUCCESS')
