// The subcommands of `org` that write: the table of all of them is in org.cpp.
#pragma once

#include "cli/args.hpp"

namespace nurture::commands {

cli::Action declare_org_add(cli::Args& args);
cli::Action declare_org_set(cli::Args& args);
cli::Action declare_org_edit(cli::Args& args);
cli::Action declare_org_rename(cli::Args& args);
cli::Action declare_org_forget(cli::Args& args);

}  // namespace nurture::commands
