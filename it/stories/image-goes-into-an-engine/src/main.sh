. /app/lib/greeting; echo "$greeting from $(id -u)"
