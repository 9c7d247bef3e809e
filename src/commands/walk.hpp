// nurture due -i: today's list one by one, with the person who works through it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "pages/view.hpp"
#include "yaml/edit.hpp"

namespace nurture::commands {

/// Shows each of the day's lines as `due` does, asks what became of it, and writes that at once:
/// what was answered stays, however the walk ends. The end of the input ends it. `view` is what
/// `day` was asked for with.
base::Exit walk(cli::Session& session, const pages::View& view, const render::Day& day);

// What every walk through a list of people has:

/// The page to read before the call; `whole`: all that was ever said, instead.
void show_more(cli::Session& session, const model::Contact& contact, bool whole);
/// Asks until when, and writes it with what else the file gets. False: nothing was written.
bool ask_snooze(cli::Session& session, const model::Contact& contact,
                const std::vector<yaml::Change>& besides = {});
/// "logged 3, snoozed 1": what there was any of.
std::string counted_parts(const std::vector<std::pair<std::string, int>>& counts);
/// A reader's exit; after ^C that of a program which the signal ended.
base::Exit walk_exit(cli::Session& session, bool interrupted);

}  // namespace nurture::commands
