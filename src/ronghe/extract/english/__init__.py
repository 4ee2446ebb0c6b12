"""English names: from a run of capitals to a mention with its kind."""
