# The other pages of data: desk, powers, treaties, council, records.
