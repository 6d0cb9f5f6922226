@echo off
rem Starts the Retell MCP server on Windows; see --help. JAVA_HOME names the Java to use, version 17 or newer.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "CACHE=%LOCALAPPDATA%\retell-mcp"
if not exist "%CACHE%" mkdir "%CACHE%" >nul 2>&1
rem Since version 19 the JVM keeps an archive of what it loads by itself; older ones ignore the option.
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms16m -Xmx256m ^
  -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%CACHE%\retell-mcp.jsa" -Xshare:auto ^
  -Xlog:disable -Xlog:all=error:stderr %RETELL_MCP_JAVA_OPTIONS% ^
  "-Dretell.mcp.launcher=%~f0" -jar "%~dp0..\lib\retell-mcp-server.jar" %*
exit /b %ERRORLEVEL%
