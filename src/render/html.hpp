// What every HTML page of nurture stands in.
#pragma once

#include <string>
#include <string_view>

namespace nurture::render {

/// For element content and quoted attributes.
std::string html_escape(std::string_view text);
/// A whole page with its style sheet inside; the title is escaped, the body is HTML already.
std::string html_page(std::string_view title, std::string_view body);

}  // namespace nurture::render
