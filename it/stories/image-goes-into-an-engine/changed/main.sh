. /app/lib/greeting; echo "$greeting again from $(id -u)"
