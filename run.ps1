#!/usr/bin/env pwsh
# The two commands of the README for PowerShell users: ./run.ps1 runs the main job, ./run.ps1 test the tests.
param(
    [ValidateSet('demo', 'test', 'equivlab')]
    [string] $Task = 'demo',

    [Parameter(ValueFromRemainingArguments)]
    [string[]] $Arguments = @()
)

Set-StrictMode -Version Latest
Set-Location $PSScriptRoot

switch ($Task) {
    'demo' {
        dotnet run -c Release --project src/EquivLab.Cli -- run datasets/flchain.csv --target death --leave-out chapter,futime --out out
    }
    'test' {
        dotnet test -c Release --solution EquivLab.sln
    }
    'equivlab' {
        dotnet run -c Release --project src/EquivLab.Cli -- @Arguments
    }
}
exit $LASTEXITCODE
