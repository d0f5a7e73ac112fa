-- What is deleted of the people side is kept out of sight, so that whoever did it by mistake can bring it back as it was.
alter table training add column deleted_at timestamptz;
alter table change_message add column deleted_at timestamptz;
alter table champion add column deleted_at timestamptz;
alter table capacity_line add column deleted_at timestamptz;
