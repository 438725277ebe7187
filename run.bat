@echo off
rem A double click starts the dashboard. Words after run.bat go on to run.py.
chcp 65001 >nul
cd /d "%~dp0"
where py >nul 2>nul && (py -3 run.py %*) || (
  where python >nul 2>nul && (python run.py %*) || (
    echo Python 3.11 or newer was not found. Install it from python.org, tick "Add to PATH", and double-click again.
  )
)
if errorlevel 1 pause
