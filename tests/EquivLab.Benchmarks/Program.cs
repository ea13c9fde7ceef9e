using EquivLab.Benchmarks.Attacks;
using EquivLab.Benchmarks.Calibration;
using EquivLab.Benchmarks.Reports;
using EquivLab.Benchmarks.Scaling;
using EquivLab.Benchmarks.Unchanged;

if (args is ["calibration", ..])
    return CalibrationCommand.Run(args[1..]);
if (args is ["attacks", ..])
    return AttacksCommand.Run(args[1..]);
if (args is ["report", ..])
    return await ReportCommand.Run(args[1..]);
if (args is ["unchanged", ..])
    return UnchangedCommand.Run(args[1..]);
if (args is ["scaling", ..])
    return ScalingCommand.Run(args[1..]);

BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
