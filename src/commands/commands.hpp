// Every command's declaration; all.cpp has the table.
#pragma once

#include "cli/command.hpp"
#include "cli/session.hpp"

namespace nurture::commands {

/// The table, in the order in which `nurture help` has it.
std::span<const cli::Command> all();

cli::Action add(cli::Args& args);
cli::Action agenda(cli::Args& args);
cli::Action archive(cli::Args& args);
cli::Action check(cli::Args& args);
cli::Action completion(cli::Args& args);
cli::Action config(cli::Args& args);
cli::Action date(cli::Args& args);
cli::Action due(cli::Args& args);
cli::Action duplicates(cli::Args& args);
cli::Action edit(cli::Args& args);
cli::Action export_people(cli::Args& args);
cli::Action follow_up(cli::Args& args);
cli::Action forecast(cli::Args& args);
cli::Action forget(cli::Args& args);
cli::Action history(cli::Args& args);
cli::Action import(cli::Args& args);
cli::Action init(cli::Args& args);
cli::Action join(cli::Args& args);
cli::Action library(cli::Args& args);
cli::Action list(cli::Args& args);
cli::Action log(cli::Args& args);
cli::Action merge_file(cli::Args& args);
cli::Action move(cli::Args& args);
cli::Action need(cli::Args& args);
cli::Action org(cli::Args& args);
cli::Action path(cli::Args& args);
cli::Action programme(cli::Args& args);
cli::Action referrals(cli::Args& args);
cli::Action rename(cli::Args& args);
cli::Action report(cli::Args& args);
cli::Action schema(cli::Args& args);
cli::Action search(cli::Args& args);
cli::Action set(cli::Args& args);
cli::Action show(cli::Args& args);
cli::Action away(cli::Args& args);
cli::Action snooze(cli::Args& args);
cli::Action review(cli::Args& args);
cli::Action stats(cli::Args& args);
cli::Action suggest(cli::Args& args);
cli::Action unarchive(cli::Args& args);
cli::Action sync(cli::Args& args);
cli::Action undo(cli::Args& args);
cli::Action why(cli::Args& args);

}  // namespace nurture::commands
