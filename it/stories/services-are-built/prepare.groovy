// what an earlier run built would be found
['docker', 'rmi', '-f', 'drydock-story-build-app', 'drydock-story-build-web'].execute().waitForProcessOutput()
