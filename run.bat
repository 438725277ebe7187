@echo off
rem A double click starts the dashboard. Words after run.bat go on to run.py.
chcp 65001 >nul
cd /d "%~dp0"
set "readiness_python="
where python >nul 2>nul && set "readiness_python=python"
where py >nul 2>nul && set "readiness_python=py -3"
if not defined readiness_python goto missing
%readiness_python% run.py %*
if errorlevel 1 pause
exit /b

:missing
echo Python 3.11 or newer was not found. Install it from python.org, tick "Add to PATH", and double-click again.
pause
exit /b 2
