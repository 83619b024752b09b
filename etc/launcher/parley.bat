@echo off
rem Runs Parley where it was unpacked. Needs Java 25: JAVA_HOME, or java on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -version >nul 2>&1 || (
  echo parley: no Java found. Install Java 25, for example from https://adoptium.net, or set JAVA_HOME. 1>&2
  exit /b 1
)
"%JAVA%" -Xmx2g -XX:+UseParallelGC -Xlog:disable -Xlog:all=error:stderr ^
  --enable-native-access=ALL-UNNAMED -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 ^
  %PARLEY_JAVA_OPTS% -cp "%~dp0..\lib\parley.jar" parley.cli.Main %*
