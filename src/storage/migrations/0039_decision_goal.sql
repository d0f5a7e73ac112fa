-- A decision may name the goal that it serves; goals are taken out of sight, never out of the record.

alter table decision
  add constraint decision_goal foreign key (org_id, goal_id) references goal;
