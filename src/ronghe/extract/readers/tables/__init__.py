"""Tables of funds, firms, holders, investments and ties, whatever became of their structure."""
