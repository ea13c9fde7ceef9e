Console.WriteLine("equivlab");
