@echo off
rem Builds the hebb program when its sources changed, saying so, then runs it. hebb --help lists what it can do.
setlocal
set "ROOT=%~dp0"
set "ARTIFACTS=%ROOT%.artifacts"
set "PROGRAM=%ARTIFACTS%\bin\Hebb.Editor\release\hebb.dll"
set "STAMP=%ARTIFACTS%\hebb.stamp"
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
set DOTNET_GENERATE_ASPNET_CERTIFICATE=false
set DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1

where dotnet >nul 2>nul
if errorlevel 1 (
  >&2 echo hebb: the .NET SDK 10 or newer is needed, but there is no 'dotnet' command here; install it from https://dot.net/download.
  exit /b 2
)

rem The stamp holds path, size and time of every source: a changed, added, renamed or deleted file changes it.
set "NOW=%TEMP%\hebb-%RANDOM%.stamp"
powershell -NoProfile -Command "Set-Location -LiteralPath $env:ROOT; Get-ChildItem Runtime, Editor, Shaders, *.props -Recurse -File | Where-Object FullName -NotMatch '\\(bin|obj|node_modules)\\|\.meta$' | Sort-Object FullName | ForEach-Object { $_.FullName, $_.Length, $_.LastWriteTimeUtc.Ticks -join '|' } | Set-Content -LiteralPath $env:NOW"
if exist "%PROGRAM%" if exist "%STAMP%" fc /b "%STAMP%" "%NOW%" >nul 2>nul && goto run

>&2 echo hebb: building, about a minute the first time ...
if exist "%STAMP%" del "%STAMP%"
dotnet build "%ROOT%Editor\Hebb.Editor.csproj" --configuration Release --disable-build-servers -nologo -verbosity:minimal 1>&2
if errorlevel 1 (
  >&2 echo hebb: the build failed; the messages above say why.
  del "%NOW%"
  exit /b 1
)
copy /y "%NOW%" "%STAMP%" >nul

:run
del "%NOW%" 2>nul
dotnet "%PROGRAM%" %*
exit /b %ERRORLEVEL%
