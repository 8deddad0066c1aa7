def dockerfile = new File(basedir, 'Dockerfile')
dockerfile.text = dockerfile.text.replace('FROM python\n', 'FROM python:3.12-slim\n')
return true
