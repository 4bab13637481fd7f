@echo off
rem Starts the program on Windows: bin\tonghop.cmd COMMAND ..., as bin/tonghop does on Linux.
rem Java 17 or later is taken from JAVA_HOME, else from PATH. Ends with the exit code of the command.
setlocal EnableExtensions DisableDelayedExpansion

rem The window shows UTF-8 until the command has ended.
set "TONGHOP_PAGE="
for /f "tokens=2 delims=:." %%P in ('chcp') do set "TONGHOP_PAGE=%%P"
chcp 65001 >nul

rem By its short name, where there is one: Java opens no jar below letters that its code page lacks.
set "TONGHOP_JAR="
for %%J in ("%~dp0..\tong-hop.jar") do set "TONGHOP_JAR=%%~fsJ"
if not exist "%TONGHOP_JAR%" goto no_jar

set "TONGHOP_JAVA="
if not defined JAVA_HOME goto from_path
set "TONGHOP_JAVA=%JAVA_HOME:"=%\bin\java.exe"
if exist "%TONGHOP_JAVA%" goto version
goto no_java
:from_path
for %%J in (java.exe) do set "TONGHOP_JAVA=%%~$PATH:J"
if not defined TONGHOP_JAVA goto no_java

:version
set "TONGHOP_VERSION="
for /f "usebackq tokens=2,3" %%U in (`call "%TONGHOP_JAVA%" -version 2^>^&1`) do if "%%U"=="version" set "TONGHOP_VERSION=%%~V"
set "TONGHOP_MAJOR=0"
for /f "tokens=1,2 delims=._-+" %%A in ("%TONGHOP_VERSION%") do (
  set "TONGHOP_MAJOR=%%A"
  if "%%A"=="1" set "TONGHOP_MAJOR=%%B"
)
if %TONGHOP_MAJOR% LSS 17 goto old_java

set "TONGHOP_MEMORY=-Xmx512m"
if /i "%~1"=="serve" set "TONGHOP_MEMORY=-Xmx1g"
if not defined TONGHOP_JAVA_OPTIONS set "TONGHOP_JAVA_OPTIONS=%TONGHOP_MEMORY%"
rem Short commands are over before the second compiler pays for itself.
set "TONGHOP_TIER=1"
if /i "%~1"=="nightly" set "TONGHOP_TIER=4"
if /i "%~1"=="serve" set "TONGHOP_TIER=4"
"%TONGHOP_JAVA%" %TONGHOP_JAVA_OPTIONS% -XX:+UseSerialGC -XX:TieredStopAtLevel=%TONGHOP_TIER% -XX:-UsePerfData -Xshare:auto -Djava.awt.headless=true -Dfile.encoding=UTF-8 -jar "%TONGHOP_JAR%" %*
set "TONGHOP_CODE=%ERRORLEVEL%"
goto end

:no_jar
echo Không thấy tong-hop.jar cạnh thư mục bin / tong-hop.jar is missing beside the folder bin 1>&2
set "TONGHOP_CODE=2"
goto end

:no_java
echo Cần Java 17 trở lên nhưng không thấy java.exe / Java 17 or later is needed, but there is no java.exe: JAVA_HOME, PATH 1>&2
set "TONGHOP_CODE=2"
goto end

:old_java
echo Cần Java 17 trở lên / Java 17 or later is needed: "%TONGHOP_JAVA%" %TONGHOP_VERSION% 1>&2
set "TONGHOP_CODE=2"

:end
if defined TONGHOP_PAGE chcp %TONGHOP_PAGE% >nul
exit /b %TONGHOP_CODE%
