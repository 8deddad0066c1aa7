def runs = new File(basedir, 'build.log').text.split(/(?m)^.*Building Maven Stub Project.*$/)
assert runs[2].contains('Stack drydock-story-prune has left nothing to remove')
assert runs[4] =~ /To be removed: anonymous volume [0-9a-f]{64} of service db \(7 B\)/
assert runs[4] =~ /anonymous volume [0-9a-f]{64} of service db removed/ && runs[4].contains('7 B freed')
assert !runs[4].contains('drydock-story-prune_data')
assert runs[5].contains('Stack drydock-story-prune has left nothing to remove')
assert runs[6].contains('volume drydock-story-prune_data removed')
