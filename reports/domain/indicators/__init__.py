"""The figures, a module for each group; each tells its numbers and which rows stand behind them."""
