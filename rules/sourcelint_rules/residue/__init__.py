"""What scraping left behind."""
