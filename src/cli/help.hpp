// The pages of `nurture help`: calm, grouped, at most 80 columns.
#pragma once

#include "cli/line.hpp"

namespace nurture::cli {

/// The options that every command takes.
const std::vector<CommandPage::Row>& common_rows();
/// "nurture log [options] CONTACT [NOTE…]"
std::string usage_line(const CommandPage& page);
std::string page_text(const CommandPage& page, const render::Style& style);
/// What `nurture` alone says: where to start, and the names of all the rest. Fits a small screen.
std::string first_page(std::span<const Command> commands, const render::Style& style);
/// `nurture help dates`: how days and intervals are typed. Empty for any other word.
std::optional<std::string> topic_page(const std::string& name, const render::Style& style);
/// Every command in its group.
std::string overview(std::span<const Command> commands, const render::Style& style);

}  // namespace nurture::cli
