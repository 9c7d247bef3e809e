// Pages of their own: no script, nothing fetched, light and dark, fit for a phone and for paper.
#pragma once

#include <string>
#include <string_view>

#include "render/style.hpp"

namespace nurture::render {

/// For element content and quoted attributes.
std::string html_escape(std::string_view text);
/// A printable text in its paint: what is late, past due, or promised.
std::string html_phrase(const Phrase& phrase);
/// Every page of ours begins with it, and no other does.
extern const std::string_view page_mark;

/// The title is escaped; `body` is HTML already, and `more_style` rules beside those of every page.
std::string html_page(std::string_view title, std::string_view body,
                      std::string_view more_style = {});

}  // namespace nurture::render
